using System.Globalization;
using System.Text;

namespace Parley.Installation.Kits.Texts;

/// <summary>Writes the instructions of a kit: plain text, as there is a reader for it everywhere.</summary>
static class KitReadme
{
    internal const string Name = "README.txt";

    // What mail programs and consoles show without folding.
    const int Width = 96;

    internal static KitFile Write(TrustKit kit, KitGuide guide)
    {
        var text = new StringBuilder();
        Heading(text, $"Trust kit for {kit.Platform.Title}", '=');
        Section(text, "What it installs");
        foreach (var one in kit.Certificates)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {ShownName.Of(one.Certificate)}\n");
            text.Append(CultureInfo.InvariantCulture, $"    file     {one.FileName}\n");
            text.Append(CultureInfo.InvariantCulture, $"    store    {KitTable.Known.StoreOf(one.Place).Title}\n");
            text.Append(CultureInfo.InvariantCulture, $"    until    {one.Certificate.NotAfter:yyyy-MM-dd}\n");
            text.Append(CultureInfo.InvariantCulture, $"    SHA-256  {Fingerprint.Of(one.Certificate)}\n\n");
        }

        if (!kit.LeftOut.IsEmpty)
        {
            Section(text, "What it leaves out, because there is no store for it here");
            foreach (var one in kit.LeftOut)
                text.Append(CultureInfo.InvariantCulture, $"  {ShownName.Of(one.Certificate)} ({KitTable.Known.StoreOf(one.Place).Title})\n");
            text.Append('\n');
        }

        Steps(text, "Before and after: compare the fingerprints", guide.Verify);
        Steps(text, "Install", guide.Install);
        Steps(text, "Undo", guide.Undo);
        Section(text, "What to know");
        foreach (var remark in KitTable.Known.General.AddRange(kit.Platform.Remarks))
            Wrap(text, "- ", remark);
        return guide.ForWindows ? KitFile.WindowsText(Name, text.ToString()) : KitFile.Text(Name, text.ToString());
    }

    static void Steps(StringBuilder text, string title, IEnumerable<string> steps)
    {
        Section(text, title);
        foreach (var step in steps)
        {
            if (step.StartsWith("  ", StringComparison.Ordinal))
                text.Append("    ").Append(step.AsSpan(2)).Append('\n');
            else
                Wrap(text, "  ", step);
        }

        text.Append('\n');
    }

    static void Section(StringBuilder text, string title) => Heading(text, title, '-');

    static void Heading(StringBuilder text, string title, char line) =>
        text.Append(title).Append('\n').Append(line, title.Length).Append("\n\n");

    static void Wrap(StringBuilder text, string first, string words)
    {
        var line = first.TrimEnd();
        var indent = new string(' ', first.Length - first.TrimEnd().Length);
        foreach (var word in words.Split(' '))
        {
            if (line.Length + 1 + word.Length > Width)
            {
                text.Append(line).Append('\n');
                line = " ";
            }

            line += line.Length == 0 ? indent + word : $" {word}";
        }

        text.Append(line).Append('\n');
    }
}
