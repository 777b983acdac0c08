/** What we say in English of a point in time; loaded when a reader asks for it. */
export default {
  time: {
    title: "This time in other zones",
    ago: "{{duration}} ago",
    in: "In {{duration}}",
  },
};
