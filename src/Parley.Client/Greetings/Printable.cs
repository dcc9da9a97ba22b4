using System.Text;

namespace Parley.Client.Greetings;

/// <summary>Foreign bytes as text that is safe to print: bounded, control characters and what is not UTF-8 replaced.</summary>
static class Printable
{
    /// <summary>Enough to recognise a status line or an error text.</summary>
    const int MaximumCharacters = 200;

    internal static string Of(ReadOnlySpan<byte> bytes) => Of(Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, MaximumCharacters)]));

    internal static string Of(string text)
    {
        var shown = text.AsSpan(0, Math.Min(text.Length, MaximumCharacters)).Trim();
        return string.Create(shown.Length, shown, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                target[i] = char.IsControl(source[i]) ? '\u00B7' : source[i];
        });
    }
}
