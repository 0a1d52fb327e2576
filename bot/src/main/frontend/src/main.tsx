import { render } from "preact";
import "./style/theme.css";
import "./style/page.css";
import "./style/chat.css";
import "./style/card.css";
import { App } from "./view/App.tsx";

const wanted = localStorage.getItem("signpost-theme");
const dark = wanted ? wanted === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
document.documentElement.dataset["theme"] = dark ? "dark" : "light";

const place = document.getElementById("page");
if (place) {
  render(<App />, place);
}
