/** The library of the first start: one invented film, one finished review, one outlet with its house style. */
export const SAMPLE = {
  head: `# This folder is a Marquee library. Plain files: edit them with anything.
format: 1

authors:
  - name: Ines Calder
    blog: https://inescalder.example/
    bio: Ines Calder reviews films for The Late Reel and sleeps badly after good ones.

outlets:
  - name: The Late Reel
    url: https://thelatereel.example/
    houseStyle:
      pageTitle: "{film} — Movie Review"
      headline: "Movie Review – {film}"
      byline: "Review by {author}"
      authorsLine: "Visit {firstName}’s blog at {blog}"
      credits:
        - { field: directors, label: Directed by }
        - { field: releaseDate, label: Release Date }
        - { field: runtime, label: Run Time }
        - { field: certification, label: Rated }
        - { field: countries, label: Country }
        - { field: distributor, label: Distributor }
      dateForm: December 4, 2020
      runTimeForm: 120 Minutes
      boilerplate: >-
        The Late Reel is an independent magazine of film criticism, published
        whenever the last show lets out. Write to the editors at
        <desk@thelatereel.example>.
`,
  folders: {
    'The Salt Ferry (2024)': {
      'film.yaml': `# Facts of the film. Marquee keeps comments, order and keys of your own.
id: film-the-salt-ferry-2024
title: The Salt Ferry
year: 2024
directors: [Marta Ebanks]
writers: [Marta Ebanks, Tomás Rui]
cast:
  - { name: Adaeze Lindqvist, role: Runa }
  - { name: Corin Vale, role: The harbour master }
  - { name: Pilar Oyelaran, role: Sister Benedikt }
  - { name: Yusuf Harrow, role: Elias }
releaseDate: 2024-10-11
runtime: 112
certification: PG-13 for thematic elements and brief strong language
countries: [Portugal, Norway]
distributor: Halfmoon Pictures
genres: [Drama]
languages: [Portuguese, Norwegian, English]
whereToWatch: In select theaters
`,
      'review.md': `---
id: review-the-salt-ferry-late-reel
author: Ines Calder
outlet: The Late Reel
status: ready
rating: 3.5/4
verdict: A film about waiting that never once keeps you waiting, and the rare harbour drama that knows what salt does to rope, to paint and to people.
tags: [drama, debut, festival]
watched:
  date: 2024-09-07
  venue: Cinema Aurora
  format: DCP
excerpt: Marta Ebanks’s first feature turns a condemned car ferry into the most hospitable set of the year.
created: 2024-09-08T01:12:00Z
---

There is a moment, about forty minutes into *The Salt Ferry*, when nothing happens for so long that the man beside me put down his drink to watch. A deckhand coils a rope. The rope is stiff with brine; it takes three tries. Behind her the mainland goes on not getting any closer. When the coil finally holds its shape she looks, for the first time in the film, pleased with herself, and the audience I saw it with let out a breath it hadn’t known it was keeping.

Marta Ebanks has been making short films about work for a decade, and her first feature is the best kind of debut: not a calling card, but a place she has clearly been living in. The place is the *Graça*, a car ferry that has crossed the same grey sound four times a day since 1971, and which the county means to scrap on the last day of October. Runa (Adaeze Lindqvist) is its youngest hand. She has eleven days left, a lease she can’t pay and a half-brother on the far shore who has stopped answering the telephone.

## Eleven days, forty-four crossings

The screenplay, which Ebanks wrote with Tomás Rui, counts the crossings down on a chalkboard in the mess. It is the only device the film allows itself, and it’s a good one: we know to the hour how much is left, so the director never has to hurry. People come aboard. A nun with a trunk full of seed potatoes (Pilar Oyelaran, very funny, never cute). A couple who break up on the outward leg and sit at opposite rails on the return. The harbour master himself, played by Corin Vale with the caution of someone carrying a full cup, who has signed the order to scrap the boat and cannot stop buying tickets for it.

None of this is plotted so much as scheduled. That sounds like a complaint, and for the first quarter of an hour I had one ready. Then the pattern takes hold, the way a tide does, and the smallest change in it starts to register as an event: a missing passenger, a different song on the bridge radio, a car that drives on and doesn’t drive off.

> “A ferry isn’t going anywhere,” the harbour master says. “That’s the whole point of a ferry. It’s the shores that move.”

In a lesser film that line would be the trailer. Here it’s thrown away over a sandwich, and Lindqvist’s answer — she laughs, then looks at the shore to check — is better than the line. She is astonishing throughout. Most of the performance is hands and the back of a neck; when the camera does come round to her face, late, in a wheelhouse at four in the morning, you realise how carefully you have been kept from it.

## What salt does

Ebanks and her cinematographer shot on the water, in weather, and it shows in ways that can’t be faked. Lenses fog. Dialogue is lost to the engine and nobody goes back for it. The paint of the *Graça* is a colour I don’t have a word for, the colour of something that has been red for fifty years and would like to stop. By the end I knew that boat’s corridors better than those of most flats I have rented.

It isn’t perfect. The brother, when at last we meet him, has been given a speech that explains what forty-three crossings had already let us understand, and Yusuf Harrow plays it as though he would rather not. One dream could go. But the final crossing is a small miracle of nerve: the film simply lets it take as long as it takes, a full nineteen minutes, shore to shore, and when the ramp came down in the dark I’d have happily ridden it back.

*The Salt Ferry* is in no hurry to tell you what it’s about. It’s about the time it takes to get across.
`,
    },
  },
} as const satisfies { readonly head: string; readonly folders: Readonly<Record<string, Readonly<Record<string, string>>>> };
