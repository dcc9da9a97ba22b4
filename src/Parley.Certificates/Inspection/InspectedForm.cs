namespace Parley.Certificates.Inspection;

/// <summary>The form of an inspected value.</summary>
public enum InspectedForm
{
    /// <summary>One text.</summary>
    Text,

    /// <summary>One whole number.</summary>
    Number,

    /// <summary>Yes or no, as <c>true</c> and <c>false</c>.</summary>
    Flag,

    /// <summary>Any number of texts.</summary>
    List,

    /// <summary>Fields of its own.</summary>
    Group,

    /// <summary>Any number of groups.</summary>
    Groups,

    /// <summary>Any number of groups, whose headings say everything in a line.</summary>
    Rows,
}
