using System.Text.Json;
using System.Text.Json.Serialization;

namespace Parley.Planning.Tables.Media;

/// <summary>The tables have either a picture or the words that there is none.</summary>
sealed class PictureConverter : JsonConverter<Picture>
{
    public override Picture? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? Picture.Insufficient : JsonSerializer.Deserialize(ref reader, TableContext.Default.Picture);

    public override void Write(Utf8JsonWriter writer, Picture value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, TableContext.Default.Picture);
}
