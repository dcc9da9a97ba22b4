using Parley.Configuration.Findings.Directories;

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
                context.Add(DirectoryFindings.PortMissing, named, null, ("missing", port));
            else if (named is null && numbered is not null)
                context.Add(DirectoryFindings.ServerMissing, numbered, null, ("missing", server));
            if (named is not null && context.Document.Configuration.DirectoryIsUserDataService && context.Find("DirectoryServerType") is { } type)
                context.Add(DirectoryFindings.Unused, named, null, ("typeLine", type.Place.Line));
        }
    }
}
