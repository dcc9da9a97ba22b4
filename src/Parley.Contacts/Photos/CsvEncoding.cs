namespace Parley.Contacts.Photos;

/// <summary>How the text of a file is stored, as far as finding cells needs it.</summary>
public enum CsvEncoding
{
    /// <summary>An octet for each character of ASCII: UTF-8 and all code pages that contain ASCII.</summary>
    Octets,

    /// <summary>UTF-16, the lower octet first.</summary>
    Utf16LittleEndian,

    /// <summary>UTF-16, the higher octet first.</summary>
    Utf16BigEndian,
}
