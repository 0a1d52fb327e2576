import { words } from "../words.ts";

/** What there is to try, while there is room for it. */
export function Tour() {
  return (
    <section class="tour" aria-label="What you can try">
      <h2>What you can try</h2>
      <ol>
        {words.tour.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>
        Everyone here is invented, and nothing leaves this machine. Several people can be open side by side.
      </p>
    </section>
  );
}
