using Parley.Diagnostics;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>A mistake that somebody made in an otherwise sound deployment.</summary>
public abstract class LabFault
{
    private protected LabFault(string name, string title, string description, string expectedCause)
    {
        Name = name;
        Title = title;
        Description = description;
        ExpectedCause = expectedCause;
    }

    private protected LabFault(string name, string title, string description, Finding expectedCause)
        : this(name, title, description, expectedCause.Code)
    {
    }

    /// <summary>Its name on the command line: lower case, words joined by hyphens.</summary>
    public string Name { get; }

    /// <summary>What is wrong, in one line without a full stop.</summary>
    public string Title { get; }

    /// <summary>How a deployment gets there, and what its users notice.</summary>
    public string Description { get; }

    /// <summary>The code of the finding that a check must name as the first cause.</summary>
    public string ExpectedCause { get; }

    /// <summary>Makes the mistake on paper.</summary>
    public abstract void Apply(LabBlueprint blueprint);

    /// <summary>The name.</summary>
    public sealed override string ToString() => Name;
}
