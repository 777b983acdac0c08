-- Marks minutes of a strip's states, each with the worse of what is known and what is new.
CREATE FUNCTION mark_states(states bytea, minutes integer[], marks integer[]) RETURNS bytea
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  FOR place IN 1 .. cardinality(minutes) LOOP
    IF marks[place] > get_byte(states, minutes[place]) THEN
      states := set_byte(states, minutes[place], marks[place]);
    END IF;
  END LOOP;
  RETURN states;
END
$$;
--> statement-breakpoint
-- Marks minutes of a strip's times: that of the worse state counts, and of one state the longer.
CREATE FUNCTION mark_times(times bytea, states bytea, minutes integer[], marks integer[], spans integer[]) RETURNS bytea
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  FOR place IN 1 .. cardinality(minutes) LOOP
    IF (marks[place], spans[place]) > (get_byte(states, minutes[place]), get_byte(times, minutes[place])) THEN
      times := set_byte(times, minutes[place], spans[place]);
    END IF;
  END LOOP;
  RETURN times;
END
$$;
--> statement-breakpoint
-- Rows that are marked minute by minute find room for their next version beside them.
ALTER TABLE strips SET (fillfactor = 50);
