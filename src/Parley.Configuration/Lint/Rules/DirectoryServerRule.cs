using Parley.Configuration.Findings;

namespace Parley.Configuration.Lint.Rules;

/// <summary>Directory servers have their ports, ports have their servers, and somebody asks them.</summary>
sealed class DirectoryServerRule : ILintRule
{
    public void Check(LintContext context)
    {
        foreach (var (server, port) in new[] { ("PrimaryServerName", "ServerPort1"), ("SecondaryServerName", "ServerPort2") })
        {
            var (named, numbered) = (context.Find(server), context.Find(port));
            if (named is not null && numbered is null)
                context.Add(ConfigurationFindings.DirectoryPortMissing, named, null, ("missing", port));
            else if (named is null && numbered is not null)
                context.Add(ConfigurationFindings.DirectoryServerMissing, numbered, null, ("missing", server));
            if (named is not null && context.Document.Configuration.DirectoryIsUserDataService && context.Find("DirectoryServerType") is { } type)
                context.Add(ConfigurationFindings.DirectoryUnused, named, null, ("typeLine", type.Place.Line));
        }
    }
}
