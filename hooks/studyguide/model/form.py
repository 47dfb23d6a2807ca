"""Text that has a form: an id, a day, a colour. The pattern is for machines, the words for people; both stand here once.

Must not know any particular field.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

WRONG_FORM = "wrong_form"
"""The type of the error that a text of another form raises; its context holds `words`."""


@dataclass(frozen=True)
class Form:
    """The whole text matches `pattern`. `words` complete "this is not …", with an example in backquotes."""

    pattern: str
    words: str

    def check(self, text: str) -> str:
        """The text itself. Raises PydanticCustomError when it has another form."""
        if not re.fullmatch(self.pattern, text):
            raise PydanticCustomError(WRONG_FORM, "this is not {words}", {"words": self.words})
        return text

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Editors that know `patternErrorMessage` say the same as the check."""
        whole = f"^({self.pattern})$" if "|" in self.pattern else f"^{self.pattern}$"
        return {**handler(schema), "pattern": whole, "patternErrorMessage": f"This is not {self.words}."}
