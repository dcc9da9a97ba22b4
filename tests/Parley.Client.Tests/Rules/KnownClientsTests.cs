using System.Text.RegularExpressions;
using Parley.Client.Rules;
using Parley.Client.Visits;
using Parley.Diagnostics;

namespace Parley.Client.Tests.Rules;

public sealed partial class KnownClientsTests
{
    public static TheoryData<string> Ids => [.. KnownClients.All.Select(client => client.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_names_the_document_that_it_is_written_in(string id)
    {
        Assert.True(KnownClients.TryGet(id, out var client));

        var rulings = typeof(ClientRules).GetProperties()
            .Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(Ruling<>))
            .Select(property => (property.Name, Ruling: property.GetValue(client)))
            .Select(rule => (rule.Name, Source: (SourceReference?)rule.Ruling!.GetType().GetProperty("Source")!.GetValue(rule.Ruling)))
            .ToList();

        Assert.True(rulings.Count >= 3, "rules are properties of the type Ruling");
        Assert.All(rulings, rule =>
        {
            Assert.False(string.IsNullOrWhiteSpace(rule.Source?.Document), $"{rule.Name} names no document");
            Assert.False(string.IsNullOrWhiteSpace(rule.Source?.Section), $"{rule.Name} names no section");
        });
    }

    [Fact]
    public void What_is_not_a_name_is_a_sourced_rule()
    {
        // A field added without a source would escape the test above.
        Assert.All(
            typeof(ClientRules).GetProperties().Where(property => property.Name is not (nameof(ClientRules.Id) or nameof(ClientRules.Title)) && property.CanWrite),
            property => Assert.Equal(typeof(Ruling<>), property.PropertyType.GetGenericTypeDefinition()));
    }

    [Fact]
    public void Ids_are_unique_words_joined_by_hyphens()
    {
        var ids = KnownClients.All.Select(client => client.Id).ToList();

        Assert.Equal(ids.Distinct(StringComparer.OrdinalIgnoreCase), ids);
        Assert.All(ids, id => Assert.Matches(KebabCase(), id));
    }

    [Fact]
    public void A_client_is_found_by_its_id_in_any_case()
    {
        Assert.True(KnownClients.TryGet("Jabber-MAC", out var found));
        Assert.Same(JabberClients.Mac, found);
        Assert.False(KnownClients.TryGet("nobody", out _));
    }

    [Fact]
    public void A_group_stands_for_its_clients()
    {
        Assert.True(KnownClients.TryFind("Jabber", out var jabber));
        Assert.Equal(["jabber-windows", "jabber-mac", "jabber-ios", "jabber-android"], jabber.Select(client => client.Id));
        Assert.True(KnownClients.TryFind("dino", out var dino));
        Assert.Same(OpenClients.Dino, Assert.Single(dino));
        Assert.False(KnownClients.TryFind("nobody", out var nobody));
        Assert.Empty(nobody);
    }

    [Fact]
    public void No_group_has_the_name_of_a_client()
    {
        Assert.DoesNotContain(KnownClients.Groups, group => KnownClients.TryGet(group.Word, out _));
        Assert.All(KnownClients.Groups, group => Assert.Matches(KebabCase(), group.Word));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_is_told_in_words(string id)
    {
        Assert.True(KnownClients.TryGet(id, out var client));

        var told = ClientRuleBook.Of(client);

        var rules = typeof(ClientRules).GetProperties()
            .Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(Ruling<>))
            .Select(property => property.Name);
        Assert.Equal(rules.Order(StringComparer.Ordinal), told.Select(row => row.Rule).Order(StringComparer.Ordinal));
        Assert.All(told, row => Assert.False(string.IsNullOrWhiteSpace(row.Says)));
    }

    [Fact]
    public void A_client_uses_the_services_of_its_rule()
    {
        Assert.True(StandardClients.Standard.UsesService(ServiceRole.XmppDirectTls));
        Assert.False(StandardClients.Standard.UsesService(ServiceRole.UserData));
        Assert.False(JabberClients.Windows.UsesService(ServiceRole.XmppDirectTls));
        Assert.All(
            ServiceCatalogue.All,
            definition => Assert.Equal(definition.ForClients, StandardClients.Parley.UsesService(definition.Role)));
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();
}
