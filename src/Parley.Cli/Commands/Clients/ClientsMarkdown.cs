using System.Collections.Immutable;
using Parley.Cli.Rendering;
using Parley.Client.Rules;

namespace Parley.Cli.Commands.Clients;

/// <summary>The rules of clients as a document; <c>docs/clients.md</c> is this, and a test sees that it is current.</summary>
static class ClientsMarkdown
{
    internal static void Write(TextWriter target, ImmutableArray<ClientRules> clients)
    {
        target.Write("""
            # Clients

            What each client does with a server's certificate, and the document that says so. Written by
            `parley clients --format markdown`; do not edit.

            Whatever a client trusts, it must find a path to it, a name that is the server's, and no answer that the certificate
            was revoked. What it does otherwise is in the lines from "Authority not trusted" on.

            """.ReplaceLineEndings("\n"));

        foreach (var client in clients)
        {
            target.Write(
                $"\n## {MarkdownText.Escaped(client.Title)}\n\n`--client {client.Id}`\n\n| Rule "
                    + "| Says | Source |\n|---|---|---|\n");
            foreach (var row in ClientRuleBook.Of(client))
            {
                target.Write(
                    $"| {row.About} | {MarkdownText.Escaped(row.Says)} | {MarkdownText.Escaped(row.Source.ToString())} |\n");
            }
        }

        target.Write("\n## Groups\n\n| Word | Clients |\n|---|---|\n");
        foreach (var group in KnownClients.Groups)
            target.Write($"| `{group.Word}` | {string.Join(", ", group.Clients.Select(member => $"`{member.Id}`"))} |\n");
    }
}
