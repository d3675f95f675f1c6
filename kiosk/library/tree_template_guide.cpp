// The guide that lies in a new content tree: from an idea to a changed kiosk, for whoever writes the pages.
#include "library/tree_template.h"

namespace kiosk {

std::string_view template_guide() {
  return R"(# Your own pages for the kiosk

Everything that a visitor reads stands in this folder. You need a text editor, and the programs `kiosk` and `kiosk-bundle`.
The pages that are here now are examples: each says what to write in its place. Open a terminal in this folder to begin.

## From an idea to a changed kiosk, in ten steps

**1. Write the idea down.** Three lines on paper: who reads it, what they may feel, and one thing that they could do now.

**2. Edit the file.** Open `en/articles/first-days.md`. Change what stands between the quotation marks at the top, then the words below.
Leave the brackets, the commas and the words before the colons as they are. Save.

**3. See it as you write.** Leave this running beside your editor. What you save is on its screen within a second, where you are:

```
kiosk --content . --window 1280x720
```

**4. Mend what the strip says.** When something is wrong, a strip at the top names the file and the line, what is wrong and how to
mend it. The screen keeps the last pages that were good. The strip goes when you have mended it.

**5. Check.** It looks at everything, also at what only shows in other sizes and languages:

```
kiosk-bundle check .
```

Errors have to be mended. Warnings are for you to judge.

**6. Have it signed off.** A clinician reads it. Then write who they are and when, in place of `"sign_off": null`:
`"sign_off": {"role": "Midwife", "organisation": "My clinic", "date": "2027-01-15"}`. Never a name. Call each number yourself, and
write the day into `checked_on`. For a real clinic this has to be quiet:

```
kiosk-bundle check --strict .
```

**7. Make one signed file.** Once, make the keys; keep `kiosk.key` in a safe, and give `trust-1.json` to each kiosk:

```
kiosk-bundle keygen --out ../keys --channel draft
```

Each time, raise `sequence` in `bundle.json`, and build. Add `--strict` for a real clinic:

```
kiosk-bundle build . -o ../pages.kiosk --key ../keys/kiosk.key
```

**8. Put it on a stick.** `lsblk -f` names the folder where the stick shows its files:

```
kiosk-bundle stick ../pages.kiosk /media/you/STICK --trust ../keys/trust-1.json --reports
```

**9. Take the stick to the kiosk.** Put it in. The screen says how far it is, and when the stick can come out.

**10. Bring the stick home.** It has the kiosk's report: which pages it shows, what is due, what is at fault.

```
kiosk-bundle stick --report /media/you/STICK
```

## What is where

| file | holds |
|---|---|
| `bundle.json` | what this is, who publishes it, languages, regions |
| `topics.json`, `tips.json`, `contacts.json`, `sources.json` | ids, dates, pictures: no words |
| `en/topics.json`, `en/tips.json`, `en/contacts.json` | the words, by id |
| `en/articles/`, `en/stories/` | longer texts, one file each; the file's name is its id |
| `media/` | pictures; `media.json` says who made each, and what it shows |

An id has small letters, digits and hyphens. Never change one that was published. What is in no topic's `items` is hardly found.

## How to write it

- Short sentences, under 15 words. Words that a child of ten knows. "You", "you could", "some parents". No "should", no blame.
- Paragraphs, lists with `- `, steps with `1.`, `**bold**`, and `##` for a part of the page.
- `[^example]` behind a sentence shows where its fact comes from. The id stands in `sources.json`, and in the article's `sources`.
- `> [!try]` begins the box "Try this today". `[!non-urgent]`, `[!urgent]` and `[!emergency]` are for health care: one of each at most.
- Links, tables, italics and comments do not work on the kiosk.
- A tip has at most 25 words, title included.
- The number `01632 960001` is an example and rings nowhere. Put a real one in its place, or take the contact out.

## Another language

Add it to `languages` in `bundle.json` and make its folder, such as `pl/`, with the same files. An article there holds title, summary,
`sign_off` and `translates`: the check says which value.
)";
}

}  // namespace kiosk
