-- Adds the counts of two histograms, [bucket, count, bucket, count, …] in rising order of bucket.
-- The first is the one that has grown large; the second, of one batch, mostly has few buckets.
CREATE FUNCTION merge_histogram(merged integer[], added integer[]) RETURNS integer[]
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  place integer := 1;
BEGIN
  FOR pair IN 1 .. cardinality(added) BY 2 LOOP
    WHILE merged[place] < added[pair] LOOP
      place := place + 2;
    END LOOP;
    IF merged[place] = added[pair] THEN
      merged[place + 1] := merged[place + 1] + added[pair + 1];
    ELSE
      merged := merged[: place - 1] || added[pair : pair + 1] || merged[place :];
    END IF;
  END LOOP;
  RETURN merged;
END
$$;
--> statement-breakpoint
-- Rows that are counted up again and again find room for their next version beside them.
ALTER TABLE rollups_1h SET (fillfactor = 70);
--> statement-breakpoint
ALTER TABLE rollups_1d SET (fillfactor = 70);
--> statement-breakpoint
ALTER TABLE tallies SET (fillfactor = 50);
--> statement-breakpoint
ALTER TABLE verdicts SET (fillfactor = 50);
