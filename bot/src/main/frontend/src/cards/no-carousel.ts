/** Stands in for the slider library of the renderer's carousel, which is not part of Adaptive Cards 1.5. */
export default class NoCarousel {}

export const A11y = undefined;
export const Autoplay = undefined;
export const History = undefined;
export const Keyboard = undefined;
export const Navigation = undefined;
export const Pagination = undefined;
export const Scrollbar = undefined;
