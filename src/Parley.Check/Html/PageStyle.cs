using System.Security.Cryptography;
using System.Text;

namespace Parley.Check.Html;

/// <summary>The look of the page: light and dark as the reader has it, one column on a phone, plain on paper.</summary>
static class PageStyle
{
    // Contrast of texts is at least 4.5 to 1 on their grounds, in both schemes (WCAG 2.2, 1.4.3).
    internal const string Css = """

        :root { color-scheme: light dark; --ground: #fbfbfa; --card: #ffffff; --ink: #1c2126; --soft: #55606b; --line: #d9dde1;
          --red: #b3261e; --red-soft: #fdecea; --amber: #8a5a00; --amber-soft: #fff4dc; --green: #1b6e3c; --green-soft: #e6f4ea;
          --blue: #1d5a96; --blue-soft: #e8f0f9; --code: #f1f3f4; }
        @media (prefers-color-scheme: dark) { :root { --ground: #14171a; --card: #1c2126; --ink: #e8eaed; --soft: #a4aeb8; --line: #363d45;
          --red: #ff8a80; --red-soft: #3b1f1e; --amber: #f2c063; --amber-soft: #352a14; --green: #7fd49b; --green-soft: #173122;
          --blue: #8fbdf0; --blue-soft: #1a2b3f; --code: #262c32; } }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; }
        body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
        a { color: var(--blue); }
        :focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; border-radius: 3px; }
        .skip { position: absolute; left: -100rem; }
        .skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem 1rem; }
        header, main, footer { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem; }
        header { padding-top: 2rem; }
        h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .25rem; overflow-wrap: anywhere; }
        h2 { font-size: 1.25rem; margin: 2.75rem 0 .75rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line); }
        h3 { font-size: 1.05rem; margin: 0; line-height: 1.4; }
        p { margin: .4rem 0; }
        .soft { color: var(--soft); }
        .small { font-size: .875rem; }
        code, .code { font: .875em/1.5 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
        .verdict { display: flex; gap: .75rem; align-items: baseline; margin: 1.25rem 0 0; padding: .9rem 1.1rem; border-radius: .5rem; font-weight: 600; }
        .verdict.error { background: var(--red-soft); color: var(--red); }
        .verdict.warning { background: var(--amber-soft); color: var(--amber); }
        .verdict.sound { background: var(--green-soft); color: var(--green); }
        .asof { margin: .75rem 0 0; padding: .6rem 1.1rem; border-radius: .5rem; background: var(--amber-soft); color: var(--amber); }
        nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; margin: 1rem 0 0; padding: 0; list-style: none; font-size: .95rem; }
        ol.causes { list-style: none; margin: 0; padding: 0; display: grid; gap: 1rem; }
        .cause { background: var(--card); border: 1px solid var(--line); border-left: .4rem solid var(--red); border-radius: .5rem; padding: 1rem 1.25rem; }
        .cause.warning { border-left-color: var(--amber); }
        .cause.note { border-left-color: var(--blue); }
        .cause h3 { overflow-wrap: anywhere; }
        .cause dl { display: grid; grid-template-columns: 5rem 1fr; gap: .35rem 1rem; margin: .6rem 0 0; }
        dt { color: var(--soft); }
        dd { margin: 0; overflow-wrap: anywhere; }
        dd.fix { background: var(--green-soft); border-radius: .35rem; padding: .45rem .7rem; }
        .badge { display: inline-block; padding: 0 .5rem; border-radius: 1rem; font-size: .8rem; font-weight: 600; vertical-align: .08em; white-space: nowrap; }
        .badge.error { background: var(--red-soft); color: var(--red); }
        .badge.warning { background: var(--amber-soft); color: var(--amber); }
        .badge.note { background: var(--blue-soft); color: var(--blue); }
        .badge.sound { background: var(--green-soft); color: var(--green); }
        .scroll { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; }
        table { border-collapse: collapse; width: 100%; font-size: .925rem; }
        caption { text-align: left; padding: .6rem .8rem; color: var(--soft); }
        th, td { text-align: left; vertical-align: top; padding: .5rem .8rem; border-top: 1px solid var(--line); }
        thead th, thead td { border-top: 0; color: var(--soft); font-weight: 600; }
        th .small { font-weight: 400; }
        .fixed { white-space: nowrap; }
        th[scope=row] { font-weight: 600; }
        .matrix th[scope=col] { vertical-align: bottom; text-align: center; padding: .6rem .2rem; }
        .matrix th[scope=col] span { display: inline-block; writing-mode: vertical-rl; transform: rotate(180deg); white-space: nowrap; font-weight: 500; }
        .matrix td { text-align: center; padding: .35rem .2rem; min-width: 2.1rem; }
        .matrix tbody tr:hover { background: var(--code); }
        .matrix th[scope=row] { min-width: 13rem; }
        .connects { color: var(--green); }
        .asks { color: var(--amber); background: var(--amber-soft); font-weight: 700; }
        .refuses, .unreachable { color: var(--red); background: var(--red-soft); font-weight: 700; }
        .key { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin: .6rem 0 0; padding: 0; list-style: none; font-size: .9rem; }
        .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        figure { margin: .75rem 0 0; }
        figcaption { color: var(--soft); font-size: .875rem; margin-bottom: .4rem; }
        .picture svg { display: block; min-width: 44rem; max-width: 60rem; width: 100%; height: auto; font: 13px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
        .picture.scroll { padding: .75rem; }
        svg text { fill: var(--ink); }
        svg .dim { fill: var(--soft); }
        svg .box { fill: var(--card); stroke: var(--line); stroke-width: 1.2; }
        svg .box.error { stroke: var(--red); fill: var(--red-soft); }
        svg .box.warning { stroke: var(--amber); fill: var(--amber-soft); }
        svg .box.sound { stroke: var(--green); fill: var(--green-soft); }
        svg .box.missing { stroke: var(--red); stroke-dasharray: 5 4; fill: none; }
        svg .wire { fill: none; stroke: var(--soft); stroke-width: 1.4; }
        svg .wire.dash { stroke-dasharray: 3 4; }
        svg .tone-error { fill: var(--red); } svg .tone-warning { fill: var(--amber); } svg .tone-sound { fill: var(--green); }
        details { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; margin: .6rem 0; }
        summary { cursor: pointer; padding: .65rem 1rem; }
        summary h3, summary h4 { display: inline; }
        h4 { font-size: .95rem; margin: 0; overflow-wrap: anywhere; }
        .inside { padding: .25rem 1rem 1rem; border-top: 1px solid var(--line); }
        .node { margin-top: 1rem; }
        .connection { border-left: 3px solid var(--line); padding-left: .9rem; margin: .6rem 0; }
        ul.found { margin: .4rem 0; padding-left: 1.1rem; }
        footer { color: var(--soft); font-size: .875rem; padding: 2rem 1.25rem 3rem; }
        @media (max-width: 40rem) { h1 { font-size: 1.35rem; } .cause dl { grid-template-columns: 1fr; gap: .1rem; } .cause dt { margin-top: .4rem; } .cause { padding: .8rem .9rem; } .matrix th[scope=row] { min-width: 9rem; } }
        @media print { :root { color-scheme: light; --ground: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --red: #a00; --red-soft: #fff; --amber: #640; --amber-soft: #fff; --green: #063; --green-soft: #fff; --blue: #024; --blue-soft: #fff; --code: #fff; }
          nav, .skip { display: none; } .cause, details, tr, figure { break-inside: avoid; } .scroll { overflow: visible; border: 0; } .picture svg { min-width: 0; }
          details::details-content { content-visibility: visible; display: block; } }

        """;

    /// <summary>The hash by which the page's own policy lets this style in, and nothing else (CSP 3, 2.3.1).</summary>
    internal static string Hash { get; } =
        $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css.ReplaceLineEndings("\n"))))}";
}
