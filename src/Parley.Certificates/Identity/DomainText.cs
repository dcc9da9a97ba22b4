using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Parley.Certificates.Identity;

/// <summary>Domain names as text: the form in which they are compared, and whether text is one at all.</summary>
public static class DomainText
{
    /// <summary>RFC 1035, 2.3.4: 255 octets on the wire, which is 253 characters without the last dot.</summary>
    internal const int MaximumLength = 253;

    /// <summary>RFC 1035, 2.3.4.</summary>
    internal const int MaximumLabelLength = 63;

    static readonly IdnMapping Idna = new() { AllowUnassigned = true };

    /// <summary>Labels of 1 to 63 letters, digits, hyphens and underscores, 253 characters in all, no last dot.</summary>
    internal static bool IsWellFormed(ReadOnlySpan<char> name)
    {
        if (name.Length > MaximumLength)
            return false;
        while (name.IndexOf('.') is >= 0 and var dot)
        {
            if (!IsLabel(name[..dot]))
                return false;
            name = name[(dot + 1)..];
        }

        return IsLabel(name);
    }

    /// <summary>
    /// Whether text holds characters that nobody sees. A person may paste them; a certificate has no reason to.
    /// </summary>
    internal static bool HoldsInvisible(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (IsInvisible(character))
                return true;
        }

        return false;
    }

    /// <summary>
    /// The name in lower-case A-labels without its last dot: letters folded, full-width forms and ideographic dots
    /// turned to plain ones, invisible characters dropped (the part of UTS 46 that people's keyboards need).
    /// </summary>
    public static bool TryToAscii(string text, [NotNullWhen(true)] out string? name)
    {
        ArgumentNullException.ThrowIfNull(text);
        name = null;
        if (text.Length is 0 or > MaximumLength * 2) // a U-label is never twice as long as its A-label
            return false;
        var mapped = Map(text);
        if (mapped.EndsWith('.'))
            mapped = mapped[..^1];
        if (!Ascii.IsValid(mapped))
        {
            try
            {
                mapped = Idna.GetAscii(mapped);
            }
            catch (ArgumentException)
            {
                return false; // the framework has no method that answers instead of throwing
            }
        }

        if (!IsWellFormed(mapped))
            return false;
        name = mapped;
        return true;
    }

    /// <summary>The name in U-labels as people read it; labels that are no valid A-labels stay as they are.</summary>
    public static string ToUnicode(string ascii)
    {
        ArgumentNullException.ThrowIfNull(ascii);
        if (!ascii.Contains("xn--", StringComparison.OrdinalIgnoreCase))
            return ascii;
        try
        {
            return Idna.GetUnicode(ascii);
        }
        catch (ArgumentException)
        {
            return ascii;
        }
    }

    /// <summary>Letters, digits and hyphen of RFC 952 and RFC 1123, and the underscore, which deployments do use.</summary>
    static bool IsLabel(ReadOnlySpan<char> label)
    {
        foreach (var character in label)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('-' or '_'))
                return false;
        }

        return label.Length is > 0 and <= MaximumLabelLength;
    }

    /// <summary>Characters that nobody sees and that names asked for are freed from (UTS 46, 4: ignored).</summary>
    static bool IsInvisible(char character) => character is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF';

    static string Map(string text)
    {
        if (Ascii.IsValid(text))
            return text.ToLowerInvariant();
        var mapped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var plain = character switch
            {
                '\u3002' or '\uFF0E' or '\uFF61' => '.', // RFC 3490, 3.1: dots of East Asian keyboards
                >= '\uFF01' and <= '\uFF5E' => (char)(character - 0xFEE0), // full-width forms of ASCII
                _ => character,
            };
            if (!IsInvisible(plain))
                mapped.Append(char.ToLowerInvariant(plain));
        }

        return mapped.ToString();
    }
}
