using System.Text;
using Parley.Diagnostics;

namespace Parley.Certificates.Asn1;

/// <summary>
/// The two forms of a moment in a certificate (RFC 5280, 4.1.2.5): to the second, in UTC, nothing left out.
/// </summary>
static class DerTime
{
    const int UtcTimeLength = 13; // YYMMDDHHMMSSZ
    const int GeneralizedTimeLength = 15; // YYYYMMDDHHMMSSZ

    /// <summary>Two-digit years from here on belong to the twentieth century (RFC 5280, 4.1.2.5.1).</summary>
    const int FirstYearOfLastCentury = 50;

    /// <summary>Reads a UTCTime or a GeneralizedTime.</summary>
    internal static bool TryRead(ref DerReader reader, string what, out DateTimeOffset moment, ref ParseError error)
    {
        moment = default;
        if (!reader.NextIs(DerTag.UtcTime) && !reader.NextIs(DerTag.GeneralizedTime))
            return reader.TryRead(DerTag.UtcTime, what, out _, ref error) && false;
        if (!reader.TryReadAny(what, out var element, ref error))
            return false;
        var text = element.Content(reader.Source);
        if (TryParse(element.Tag, text, out moment))
            return true;
        var form = element.Tag == DerTag.UtcTime ? "YYMMDDHHMMSSZ" : "YYYYMMDDHHMMSSZ";
        return DerReader.Fail(ref error, element.ContentOffset, what + " as " + form, Show(text));
    }

    /// <summary>Reads a GeneralizedTime, where nothing else is allowed.</summary>
    internal static bool TryReadGeneralized(ref DerReader reader, string what, out DateTimeOffset moment, ref ParseError error)
    {
        moment = default;
        return reader.NextIs(DerTag.GeneralizedTime)
            ? TryRead(ref reader, what, out moment, ref error)
            : reader.TryRead(DerTag.GeneralizedTime, what, out _, ref error) && false;
    }

    static bool TryParse(byte tag, ReadOnlySpan<byte> text, out DateTimeOffset moment)
    {
        moment = default;
        var century = 0;
        if (tag == DerTag.GeneralizedTime)
        {
            if (text.Length != GeneralizedTimeLength || !TryPair(text, 0, out century))
                return false;
            text = text[2..];
        }

        if (text.Length != UtcTimeLength || text[^1] != (byte)'Z'
            || !TryPair(text, 0, out var year) || !TryPair(text, 2, out var month) || !TryPair(text, 4, out var day)
            || !TryPair(text, 6, out var hour) || !TryPair(text, 8, out var minute) || !TryPair(text, 10, out var second))
            return false;
        year += tag == DerTag.GeneralizedTime ? century * 100 : year >= FirstYearOfLastCentury ? 1900 : 2000;
        var isBeforeTime = tag == DerTag.GeneralizedTime && year == 0;
        if (isBeforeTime)
            year = 4; // the year 0 is a leap year as well; DateTimeOffset begins with 1
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour > 23 || minute > 59 || second > 59)
            return false;
        moment = isBeforeTime ? DateTimeOffset.MinValue : new(year, month, day, hour, minute, second, TimeSpan.Zero);
        return true;
    }

    static bool TryPair(ReadOnlySpan<byte> text, int at, out int value)
    {
        var tens = text[at] - '0';
        var ones = text[at + 1] - '0';
        value = (tens * 10) + ones;
        return tens is >= 0 and <= 9 && ones is >= 0 and <= 9;
    }

    static string Show(ReadOnlySpan<byte> text) =>
        text.Length <= 32 && Ascii.IsValid(text) && !text.ContainsAnyExceptInRange((byte)' ', (byte)'~')
            ? "'" + Encoding.ASCII.GetString(text) + "'"
            : DerReader.Hex(text);
}
