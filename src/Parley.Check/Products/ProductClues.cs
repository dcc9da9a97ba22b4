using System.Text.RegularExpressions;
using Parley.Client.Visits;
using Parley.Diagnostics;

namespace Parley.Check.Products;

/// <summary>Tells which product answered, from what it says of itself. Pure; what is not clear is not told.</summary>
static partial class ProductClues
{
    /// <summary>How servers name themselves in HTTP, SIP and LDAP, by the beginning of the word.</summary>
    static readonly (string Word, ServerProduct Product)[] Names =
    [
        ("nginx", ServerProduct.Nginx),
        ("Apache", ServerProduct.Apache),
        ("kamailio", ServerProduct.Kamailio),
        ("OpenLDAP", ServerProduct.OpenLdap),
        ("Active Directory", ServerProduct.ActiveDirectory),
        ("CE_E", ServerProduct.CiscoExpressway),
        ("CE_C", ServerProduct.CiscoExpressway),
        ("CISCO-", ServerProduct.CiscoPresence),
    ];

    /// <summary>The product at a node, or <see langword="null"/> where nothing tells.</summary>
    internal static ServerProduct? Of(NodeVisit visit)
    {
        foreach (var connection in visit.Connections)
        {
            if ((OfSoftware(connection.Greeting?.Software) ?? OfStream(visit.Target.Role, connection)) is { } product)
                return product;
        }

        // The user-data service is the call manager's own; whoever plays it says who he is.
        return visit.Target.Role is ServiceRole.UserData or ServiceRole.Configuration
            && visit.Connections.Any(connection => connection.Greeting is { Understood: true, Software: null })
            ? ServerProduct.CiscoCallManager
            : null;
    }

    static ServerProduct? OfSoftware(string? software)
    {
        foreach (var (word, product) in Names)
        {
            if (software?.StartsWith(word, StringComparison.OrdinalIgnoreCase) == true)
                return product;
        }

        return null;
    }

    /// <summary>
    /// XMPP servers do not say who they are before the log-in, but each makes the ids of its streams in its own way.
    /// </summary>
    static ServerProduct? OfStream(ServiceRole role, ConnectionVisit connection)
    {
        if (role is not (ServiceRole.Xmpp or ServiceRole.XmppDirectTls))
            return null;
        var id = connection.Greeting?.Software ?? connection.Attempt.Transcript.Lines
            .Where(line => line.Direction == TranscriptDirection.Received)
            .Select(line => StreamId().Match(line.Text))
            .FirstOrDefault(match => match.Success)?.Groups["id"].Value;
        return id switch
        {
            null => null,
            _ when Guid.TryParseExact(id, "D", out _) => ServerProduct.Prosody,
            _ when Number().IsMatch(id) => ServerProduct.Ejabberd,
            _ => null,
        };
    }

    [GeneratedRegex("<stream:stream[^>]{0,400}? id=['\"](?<id>[^'\"]{1,64})['\"]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StreamId();

    [GeneratedRegex("^[0-9]{15,20}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
