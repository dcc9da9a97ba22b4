using System.Collections.Immutable;
using Parley.Contacts.Findings;
using Parley.Diagnostics;

namespace Parley.Contacts.Photos;

/// <summary>What is still to be mended in a file of contacts.</summary>
public static class PhotoFindings
{
    /// <summary>Finds what is amiss, one finding for each kind, whatever the number of rows.</summary>
    /// <param name="summary">What came of the file.</param>
    /// <param name="file">The file, as reports name it.</param>
    /// <param name="request">What was to be changed.</param>
    /// <param name="isWritten">The changed file was written: what was changed is mended.</param>
    public static ImmutableArray<Observation> Of(PhotoRewriteSummary summary, string file, PhotoRewriteRequest request, bool isWritten)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(request);
        PhotoRowOutcome[] byAddress = isWritten ? [PhotoRowOutcome.AddressLeft] : [PhotoRowOutcome.Changed, PhotoRowOutcome.AddressLeft];
        return
        [
            .. new[]
            {
                Find(ContactsFindings.PhotoByAddress, byAddress),
                Find(ContactsFindings.PhotoNotSecured, PhotoRowOutcome.NotSecured),
                Find(ContactsFindings.PhotoOutsideDomain, PhotoRowOutcome.OutsideDomain),
                Find(ContactsFindings.PhotoUnreadable, PhotoRowOutcome.Unreadable),
            }.OfType<Observation>(),
        ];

        Observation? Find(Finding finding, params PhotoRowOutcome[] outcomes)
        {
            var first = outcomes.Select(summary.First).OfType<PhotoExample>().MinBy(example => example.Row);
            return first is null ? null : Observation.Of(
                finding, file, ("count", outcomes.Sum(summary.Count)), ("row", first.Row), ("line", first.Line), ("url", first.Url),
                ("domain", request.Domain));
        }
    }
}
