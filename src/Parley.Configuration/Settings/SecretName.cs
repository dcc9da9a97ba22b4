using System.Collections.Frozen;
using Parley.Configuration.Xml;

namespace Parley.Configuration.Settings;

/// <summary>Tells by its name whether a setting holds a secret; its value is then dropped where it is read.</summary>
static class SecretName
{
    static readonly string[] Words = ["password", "passwd", "passphrase", "secret", "privatekey"];

    /// <summary>Names that hold such a word and no secret: addresses and switches.</summary>
    static readonly FrozenSet<string> Harmless =
        FrozenSet.ToFrozenSet(["Forgot_Password_URL", "CachePasswordMobile"], StringComparer.OrdinalIgnoreCase);

    internal static bool Is(string name) =>
        !Harmless.Contains(name) && Array.Exists(Words, word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The element without the text of secrets in it or below it.</summary>
    internal static MarkupElement CutOut(MarkupElement element) => new()
    {
        Name = element.Name,
        Namespace = element.Namespace,
        Attributes = [.. element.Attributes.Where(attribute => !Is(attribute.Name))],
        Children = [.. element.Children.Select(CutOut)], // as deep as the reader lets a document be
        Text = Is(element.Name) ? "" : element.Text,
        Line = element.Line,
        Column = element.Column,
    };
}
