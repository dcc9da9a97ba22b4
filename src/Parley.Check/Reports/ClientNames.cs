using Parley.Client.Rules;

namespace Parley.Check.Reports;

/// <summary>The names of several clients in one line.</summary>
public static class ClientNames
{
    /// <summary>The clients by their titles; where all of a group are among them, the group's title stands for them.</summary>
    public static string Of(IEnumerable<ClientRules> clients)
    {
        var rest = clients.ToList();
        if (KnownClients.All.All(rest.Contains))
            return "every client";
        var names = new List<string>();
        foreach (var group in KnownClients.Groups.Where(group => group.Clients.Length > 1 && group.Clients.All(rest.Contains)))
        {
            names.Add(group.Title);
            rest.RemoveAll(client => group.Clients.Contains(client));
        }

        return string.Join(", ", names.Concat(rest.Select(client => client.Title)));
    }
}
