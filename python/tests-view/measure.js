// Measures every .qawl of the page and leaves the figures as JSON in an element "measured".

/** The pieces of text below an element, chips left out, each with where it begins in the whole. */
function pieces(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  let at = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest(".chip")) continue;
    found.push({ node, at });
    at += node.data.length;
  }
  return found;
}

/** The boxes of characters [start, end) of the whole text. */
function boxes(parts, start, end) {
  const found = [];
  for (const { node, at } of parts) {
    const from = Math.max(start - at, 0), to = Math.min(end - at, node.data.length);
    if (from >= to) continue;
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    found.push(...range.getClientRects());
  }
  return found;
}

/** Where each word stands, punctuation left out, and whether markup cuts it between two letters. */
function words(root) {
  const parts = pieces(root);
  const text = parts.map(part => part.node.data).join("");
  const found = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const end = match.index + match[0].length;
    const rects = boxes(parts, match.index, end);
    const cuts = parts.filter(({ at }) => match.index < at && at < end);
    found.push({
      text: match[0],
      left: Math.min(...rects.map(rect => rect.left)),
      right: Math.max(...rects.map(rect => rect.right)),
      line: rects[0].bottom,
      lines: new Set(rects.map(rect => Math.round(rect.bottom))).size,
      cut: cuts.some(({ at }) => /\p{L}\p{M}*$/u.test(text.slice(0, at)) && /^\p{L}/u.test(text.slice(at))),
    });
  }
  return found;
}

/** Where each chip stands, and the left edge of the character before it. */
function chips(root) {
  const parts = pieces(root);
  return [...root.querySelectorAll(".chip")].map(chip => {
    const precedes = ({ node }) => chip.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING;
    const { node, at } = parts.filter(precedes).at(-1);
    const end = at + node.data.length;
    const [letter] = boxes(parts, end - 1, end);
    const { left, right, top, bottom } = chip.getBoundingClientRect();
    const sameLine = letter.top < bottom && top < letter.bottom;
    return { left, right, behind: letter.left, sameLine };
  });
}

document.querySelectorAll("details").forEach(details => { details.open = true; });
const measured = [...document.querySelectorAll(".qawl")].map(view => {
  const { left, right } = view.getBoundingClientRect();
  return {
    case: view.closest("[data-case]").dataset.case,
    left, right,
    overflow: view.scrollWidth - view.clientWidth,
    words: words(view.querySelector(".text")),
    chips: chips(view.querySelector(".text")),
    legend: [...view.querySelectorAll(".speakers li")].map(entry => {
      const { left, right, top, bottom } = entry.getBoundingClientRect();
      return { left, right, top, bottom };
    }),
  };
});
const output = document.createElement("pre");
output.id = "measured";
output.textContent = JSON.stringify(measured);
document.body.append(output);
