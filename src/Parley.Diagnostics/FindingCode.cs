using System.Buffers;

namespace Parley.Diagnostics;

/// <summary>The form of a finding's code: three or more words of <c>a-z</c>, <c>0-9</c> and <c>-</c>, joined by dots.</summary>
static class FindingCode
{
    const int LeastParts = 3;

    static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    internal static bool IsWellFormed(string code)
    {
        var parts = 0;
        foreach (var range in code.AsSpan().Split('.'))
        {
            var part = code.AsSpan(range);
            if (part.IsEmpty || part.ContainsAnyExcept(Letters) || part[0] == '-' || part[^1] == '-')
                return false;
            parts++;
        }

        return parts >= LeastParts;
    }
}
