namespace Parley.Configuration.Parameters;

/// <summary>Looks at search filters (RFC 4515) as far as a slip of the hand shows.</summary>
static class FilterText
{
    /// <summary>
    /// The filter stands in parentheses, and each that is opened is closed. Parentheses in values are written as <c>\28</c> and
    /// <c>\29</c>.
    /// </summary>
    internal static bool IsBalanced(string filter)
    {
        if (filter is not ['(', .., ')'])
            return false;
        var open = 0;
        for (var i = 0; i < filter.Length; i++)
        {
            open += filter[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (open < 0 || (open == 0 && i < filter.Length - 1))
                return false;
        }

        return open == 0;
    }
}
