/** Tells whether an element can be seen: its tab chosen, its side open, the window not hidden. Answers how to stop. */
export function watchVisibility(element: Element, tell: (visible: boolean) => void): () => void {
  let inView = false;
  const say = () => tell(inView && document.visibilityState === 'visible');
  const observer = new IntersectionObserver((entries) => {
    inView = entries.at(-1)?.isIntersecting === true;
    say();
  });
  observer.observe(element);
  document.addEventListener('visibilitychange', say);
  return () => {
    observer.disconnect();
    document.removeEventListener('visibilitychange', say);
  };
}
