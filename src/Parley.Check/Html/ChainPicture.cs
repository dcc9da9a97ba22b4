using System.Globalization;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;

namespace Parley.Check.Html;

/// <summary>
/// A chain as a picture: at the left as the server sent it, at the right as it was built, the server's certificate at the
/// foot and the root at the top. What was sent and used is joined; what was needed and not sent, or not found, stands out.
/// </summary>
sealed class ChainPicture
{
    // A chain has up to six; whoever sends a thousand is told of elsewhere.
    const int MaximumBoxes = 8;

    // A cluster's report has a picture for each node; the page must stay one that a browser opens at once.
    const int MaximumPictures = 200;

    const int BoxHeight = 46;
    const int Step = 66;
    const int BoxWidth = 330;
    const int Left = 6;
    const int Right = 486;
    const int Width = 830;

    int _drawn;

    internal void Write(Markup page, CertificateVerdict verdict)
    {
        if (verdict.Presented.IsEmpty || _drawn == MaximumPictures)
            return;
        var number = ++_drawn;
        var sent = verdict.Presented.Take(MaximumBoxes).ToList();
        var built = (verdict.Best?.Certificates ?? []).Take(MaximumBoxes).ToList();
        var isBroken = verdict.Best is not { IsAnchored: true } && built.Count > 0;
        var rows = Math.Max(sent.Count, built.Count + (isBroken ? 1 : 0));
        var height = (rows * Step) + 30;
        var id = string.Create(CultureInfo.InvariantCulture, $"chain-{number}");
        page.Open("figure").Element("figcaption", "The chain as sent, and as built")
            .Open("div", ("class", "picture scroll"), ("role", "region"), ("aria-label", "Picture of the chain"), ("tabindex", "0"))
            .Open("svg", ("viewBox", $"0 0 {Width} {height}"), ("role", "img"), ("aria-labelledby", $"{id} {id}-words"))
            .Element("title", $"The chain of {NameOf(verdict.Leaf)} as sent and as built", ("id", id))
            .Element("desc", DescriptionOf(verdict, isBroken), ("id", $"{id}-words")).Line()
            .Element("text", "as sent, the first at the foot", ("class", "dim"), ("x", N(Left)), ("y", "15"))
            .Element("text", "as built", ("class", "dim"), ("x", N(Right)), ("y", "15")).Line();
        foreach (var (presented, index) in sent.Select((presented, index) => (presented, index)))
            WriteSent(page, verdict, presented, TopOf(index, height));
        WriteBuilt(page, verdict, built, isBroken, height);
        page.Close().Close().Close().Line();
    }

    static void WriteSent(Markup page, CertificateVerdict verdict, PresentedCertificate presented, int top)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{presented.Index + 1}. ");
        var isUsed = verdict.Best is { } best && best.Certificates.Any(link => link.PresentedIndex == presented.Index);
        if (presented.Certificate is { } certificate)
        {
            Box(
                page, Left, top, place + NameOf(certificate), UntilOf(certificate, verdict.Time),
                ToneOf(certificate, verdict.Time, isUsed ? "sound" : ""));
        }
        else
            Box(page, Left, top, $"{place}cannot be read", presented.Error?.ToString() ?? "", "error");
    }

    static void WriteBuilt(Markup page, CertificateVerdict verdict, List<PathCertificate> built, bool isBroken, int height)
    {
        for (var i = 0; i < built.Count; i++)
        {
            var (link, top) = (built[i], TopOf(i, height));
            if (i + 1 < built.Count || isBroken)
            {
                Wire(
                    page, Right + (BoxWidth / 2), top, Right + (BoxWidth / 2), TopOf(i + 1, height) + BoxHeight,
                    i + 1 == built.Count);
            }

            if (link.PresentedIndex is { } index and < MaximumBoxes)
            {
                Wire(
                    page, Left + BoxWidth, TopOf(index, height) + (BoxHeight / 2), Right, top + (BoxHeight / 2),
                    isDashed: false);
            }

            var from = link.Origin switch
            {
                CertificateOrigin.Anchor => "trusted root, ",
                CertificateOrigin.Intermediate => "from the store, not sent, ",
                _ => "",
            };
            Box(
                page, Right, top, NameOf(link.Certificate), from + UntilOf(link.Certificate, verdict.Time),
                ToneOf(link.Certificate, verdict.Time, "sound"));
        }

        if (isBroken)
        {
            Box(
                page, Right, TopOf(built.Count, height), $"missing: {IssuerOf(built[^1].Certificate)}",
                "neither sent nor trusted", "missing");
        }
    }

    static int TopOf(int index, int height) => height - BoxHeight - 4 - (index * Step);

    static void Box(Markup page, int left, int top, string first, string second, string tone)
    {
        const int letters = 44;
        page.Void("rect", ("class", $"box {tone}"), ("x", N(left)), ("y", N(top)), ("width", N(BoxWidth)), ("height", N(BoxHeight)), ("rx", "7"))
            .Element("text", LineSection.Short(first, letters), ("x", N(left + 12)), ("y", N(top + 20)))
            .Element(
                "text", LineSection.Short(second, letters), ("class", "dim"), ("x", N(left + 12)),
                ("y", N(top + 37))).Line();
    }

    static void Wire(Markup page, int x1, int y1, int x2, int y2, bool isDashed)
    {
        var middle = (x1 + x2) / 2;
        var d = x1 == x2
            ? string.Create(CultureInfo.InvariantCulture, $"M{x1} {y1} L{x2} {y2}")
            : string.Create(CultureInfo.InvariantCulture, $"M{x1} {y1} C{middle} {y1} {middle} {y2} {x2} {y2}");
        page.Void("path", ("class", isDashed ? "wire dash" : "wire"), ("d", d));
    }

    static string ToneOf(Certificate certificate, DateTimeOffset time, string otherwise) =>
        time > certificate.NotAfter || time < certificate.NotBefore ? "error" : otherwise;

    static string UntilOf(Certificate certificate, DateTimeOffset time) =>
        time > certificate.NotAfter ? $"expired on {Words.Day(certificate.NotAfter)}"
        : time < certificate.NotBefore ? $"not valid before {Words.Day(certificate.NotBefore)}"
        : $"until {Words.Day(certificate.NotAfter)}";

    static string DescriptionOf(CertificateVerdict verdict, bool isBroken)
    {
        var sent = string.Join(", ", verdict.Presented.Take(MaximumBoxes).Select(presented => NameOf(presented.Certificate)));
        var more = verdict.Presented.Length > MaximumBoxes
            ? string.Create(CultureInfo.InvariantCulture, $" and {verdict.Presented.Length - MaximumBoxes} more")
            : "";
        var built = verdict.Best is { } best
            ? string.Join(", issued by ", best.Certificates.Select(link => NameOf(link.Certificate)))
            : "nothing";
        return $"Sent: {sent}{more}. Built: {built}{(isBroken ? ", whose issuer is missing" : "")}.";
    }

    static string NameOf(Certificate? certificate) => certificate?.DisplayName ?? "an unreadable certificate";

    static string IssuerOf(Certificate certificate) => certificate.IsSelfIssued ? "trust in it" : certificate.Issuer.DisplayName;

    static string N(int value) => Markup.Number(value);
}
