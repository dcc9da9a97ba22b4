namespace Parley.Diagnostics;

/// <summary>The form of a finding's code: three or more words of <c>a-z</c>, <c>0-9</c> and <c>-</c>, joined by dots.</summary>
static class FindingCode
{
    const int LeastParts = 3;

    internal static bool IsWellFormed(string code)
    {
        var parts = 1;
        var before = '.';
        foreach (var letter in code)
        {
            if (letter == '.')
                parts++;
            else if (!char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter != '-')
                return false;
            if ((letter is '.' or '-' && before == '.') || (letter == '.' && before == '-'))
                return false;
            before = letter;
        }

        return parts >= LeastParts && before is not ('.' or '-');
    }
}
