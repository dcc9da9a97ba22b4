using System.Text;
using Parley.Diagnostics;

namespace Parley.Client.Greetings;

/// <summary>Foreign bytes as text that is safe to print: one bounded line, what is not UTF-8 replaced.</summary>
static class Printable
{
    /// <summary>Enough to recognise a status line or an error text.</summary>
    const int MaximumCharacters = 200;

    internal static string Of(ReadOnlySpan<byte> bytes) =>
        Of(Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, MaximumCharacters)]));

    /// <summary>
    /// Without the full stop that the framework's messages end with: the sentences that quote them have their own.
    /// </summary>
    internal static string Of(string text) => PlainLine.Of(text.Trim().TrimEnd('.'), MaximumCharacters);
}
