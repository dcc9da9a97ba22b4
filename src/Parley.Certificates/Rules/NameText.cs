using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

/// <summary>Distinguished names as evidence.</summary>
static class NameText
{
    /// <summary>
    /// Letters shown: extended-validation subjects have about three hundred, hostile ones have a thousand times that.
    /// </summary>
    const int LongestShown = 500;

    internal static string Of(DistinguishedName name) => name.IsEmpty ? "(empty name)" : PlainLine.Of(name.ToString(), LongestShown);
}
