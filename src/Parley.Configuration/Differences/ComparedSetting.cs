namespace Parley.Configuration.Differences;

/// <summary>One setting of a document; the value of a secret is compared and never told.</summary>
readonly record struct ComparedSetting(string Name, string Value, bool IsSecret, int Line);
