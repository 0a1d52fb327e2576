import MarkdownIt from "markdown-it";

/** The little Markdown that Teams understands in cards and messages: emphasis, links, lists. No HTML, images or tables. */
const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true })
  .disable(["table", "image", "blockquote", "code", "fence", "backticks", "hr", "heading", "lheading", "reference"]);

const plainLink = markdown.renderer.rules.link_open;

markdown.renderer.rules.link_open = (tokens, at, options, env, self) => {
  tokens[at]?.attrSet("target", "_blank");
  tokens[at]?.attrSet("rel", "noopener noreferrer");
  return plainLink ? plainLink(tokens, at, options, env, self) : self.renderToken(tokens, at, options);
};

export function toHtml(text: string): string {
  return markdown.render(text);
}
