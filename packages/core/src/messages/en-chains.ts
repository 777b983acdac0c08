/** What we say in English of chains of mirrors; only pages about them carry it. */
export default {
  chains: {
    comma: "next only on 404 or 410",
    pipe: "next on any error",
  },
};
