using Parley.Planning.Plans;

namespace Parley.Cli.Commands.Plan.Sections;

/// <summary>What is to be copied, and nothing else.</summary>
static class SectionLines
{
    internal static void Write(TextWriter target, PlanSection section)
    {
        foreach (var listing in section.Listings)
        {
            target.Write($"{listing.CommentMark} {listing.Title}\n");
            foreach (var line in listing.Lines)
                target.Write($"{line}\n");
        }
    }
}
