using System.Collections.Immutable;
using Parley.Configuration.Channels;
using Parley.Configuration.Findings;
using Parley.Configuration.Findings.Bootstraps;
using Parley.Configuration.Findings.Links;
using Parley.Configuration.Hosts;
using Parley.Configuration.Parameters;
using Parley.Diagnostics;

namespace Parley.Configuration.Bootstrap;

/// <summary>What is wrong with a bootstrap file or a command line of the installer.</summary>
public static class BootstrapReview
{
    static readonly ImmutableArray<string> Domains = ["SERVICES_DOMAIN", "VOICE_SERVICES_DOMAIN"];

    /// <summary>Everything that is wrong or worth knowing.</summary>
    public static ImmutableArray<Observation> Of(BootstrapFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var review = new ChannelReview(ChannelDocument.Bootstrap, file.Settings);
        review.CheckAll();
        CheckRecipe(review);
        CheckServers(review, file);
        CheckCombinations(review);
        if (file.IsCommandLine && review.Find("CLEAR")?.Value != "1")
            review.Add(BootstrapFindings.ClearMissing, "CLEAR");
        return review.Finish();
    }

    /// <summary>The authenticator needs its servers, and phone mode needs its authenticator.</summary>
    static void CheckRecipe(ChannelReview review)
    {
        var (authenticator, mode) = (review.Find("AUTHENTICATOR"), review.Find("PRODUCT_MODE"));
        var isPhone = Same(mode?.Value, "Phone_Mode") || Same(authenticator?.Value, "CUCM");
        if ((authenticator ?? mode) is not { } because
            || BootstrapTable.Recipes.FirstOrDefault(recipe => (recipe.Mode == "phone") == isPhone) is not { } recipe)
            return;
        foreach (var (name, value) in recipe.Fixed)
        {
            if (review.Find(name) is not { } given || (isPhone && !Same(given.Value, value)))
                AddMissing(review, because, $"{name}={value}");
        }

        foreach (var name in recipe.Needed.Where(name => review.Find(name) is null))
            AddMissing(review, because, name);
        if (!recipe.HasFailover)
            review.Add(BootstrapFindings.NoFailover, "PRODUCT_MODE");
    }

    static void AddMissing(ChannelReview review, ChannelSetting because, string missing) => review.Add(
        BootstrapFindings.Incomplete, because, ("value", PlainLine.Of(because.Value)), ("missing", missing));

    static void CheckServers(ChannelReview review, BootstrapFile file)
    {
        foreach (var setting in file.Settings)
        {
            if (ChannelSettings.ParameterOf(ChannelDocument.Bootstrap, setting.Name)?.Type != ParameterType.Host
                || !ServerAddress.TryParse(setting.Value, out var address))
                continue;
            var finding = address.Form switch
            {
                HostForm.AddressLiteral => ConfigurationFindings.AddressLiteral,
                HostForm.BareName => ConfigurationFindings.BareHostName,
                _ => null,
            };
            if (finding is not null)
                review.Add(finding, setting, ("setting", PlainLine.Of(setting.Name)), ("address", PlainLine.Of(address.Host)));
        }
    }

    static void CheckCombinations(ChannelReview review)
    {
        var prompt = review.Find("SSO_EMAIL_PROMPT") is { } found && Same(found.Value, "ON") ? found : null;
        if (prompt is not null)
        {
            if (ParameterValue.Switch(review.Find("UPN_DISCOVERY_ENABLED")?.Value) != false)
                AddMissing(review, prompt, "UPN_DISCOVERY_ENABLED=false");
            foreach (var domain in Domains.Where(domain => review.Find(domain) is null))
                AddMissing(review, prompt, domain);
        }

        // With the prompt both domains are asked for, the same or not.
        if (prompt is null && review.Find("VOICE_SERVICES_DOMAIN") is { } voice && Same(voice.Value, review.Find("SERVICES_DOMAIN")?.Value))
            review.Add(ConfigurationFindings.VoiceDomainSame, voice, ("domain", PlainLine.Of(voice.Value)));
        if (review.Find("INVALID_CERTIFICATE_BEHAVIOR") is { } behaviour && ParameterValue.Switch(review.Find("FIPS_MODE")?.Value) == true)
            review.Add(BootstrapFindings.BehaviourIgnored, behaviour);
        if (review.Find("EXCLUDED_SERVICES") is { } excluded && ChannelReview.ExcludesAll(excluded.Value))
            review.Add(LinkFindings.ExcludesAll, excluded);
    }

    static bool Same(string? left, string? right) => left is not null && string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
