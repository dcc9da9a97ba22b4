using Parley.Configuration.Parameters;

namespace Parley.Configuration.Differences;

/// <summary>One setting that differs between two documents.</summary>
public sealed record SettingChange
{
    /// <summary>The setting, under its published name where it has one.</summary>
    public required string Name { get; init; }

    /// <summary>The old value; <see langword="null"/> where it was not set, empty for a secret.</summary>
    public required string? Old { get; init; }

    /// <summary>The new value; <see langword="null"/> where it is not set, empty for a secret.</summary>
    public required string? New { get; init; }

    /// <summary>The values are secrets and are not told.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The line in the new document, or in the old one where the setting is gone.</summary>
    public int Line { get; init; }

    /// <summary>The values differ as text and mean the same: one is the default, which the other leaves unsaid.</summary>
    public bool IsSame { get; init; }

    /// <summary>The clients that ask for a sign-out.</summary>
    public ClientPlatforms SignOut { get; init; }

    /// <summary>A primary service changed.</summary>
    public bool IsReset { get; init; }

    /// <summary>What running clients on one platform do.</summary>
    public ChangeEffect EffectOn(ClientPlatforms platform)
    {
        if (IsSame)
            return ChangeEffect.None;
        if (IsReset)
            return ChangeEffect.Resets;
        if ((SignOut & platform) == ClientPlatforms.None)
            return ChangeEffect.None;
        // The guide does not describe Mac clients; they do as those on Windows.
        return (platform & ClientPlatforms.Mobile) != ClientPlatforms.None ? ChangeEffect.SignsOut : ChangeEffect.AsksToSignOut;
    }
}
