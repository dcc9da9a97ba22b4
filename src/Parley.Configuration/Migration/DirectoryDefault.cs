namespace Parley.Configuration.Migration;

/// <summary>A directory parameter whose default changed with the integration.</summary>
/// <param name="Name">The parameter under its present name.</param>
/// <param name="Basic">The default in the basic integration; <see langword="null"/> where it was the same or there was none.</param>
/// <param name="Enhanced">The default in the enhanced integration; <see langword="null"/> where it was the same or there was none.</param>
/// <param name="Present">The default now.</param>
sealed record DirectoryDefault(string Name, string? Basic, string? Enhanced, string Present);
