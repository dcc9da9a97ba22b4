namespace Parley.Lab.People;

/// <summary>Somebody who works at example.test.</summary>
public sealed record LabPerson
{
    /// <summary>The name to sign in with, such as <c>alice</c>.</summary>
    public required string UserName { get; init; }

    /// <summary>The given name.</summary>
    public required string FirstName { get; init; }

    /// <summary>The family name.</summary>
    public required string LastName { get; init; }

    /// <summary>The department.</summary>
    public required string Department { get; init; }

    /// <summary>The telephone number in E.164 form, from the range kept for examples.</summary>
    public required string Telephone { get; init; }

    /// <summary>Given and family name.</summary>
    public string DisplayName => $"{FirstName} {LastName}";

    /// <summary>The mail address, which is also the address for chat and calls.</summary>
    public string Address => $"{UserName}@{Blueprints.LabBlueprint.Domain}";
}
