"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { TextField, type TextFieldProps } from "@/components/ui/text-field";

type PasswordFieldProps = Omit<TextFieldProps, "type" | "end" | "isMono">;

export function PasswordField(props: PasswordFieldProps) {
  const t = useTranslations("staff");
  const [isShown, setIsShown] = useState(false);
  return (
    <TextField
      {...props}
      type={isShown ? "text" : "password"}
      spellCheck="false"
      end={
        <IconButton
          icon={isShown ? EyeOff : Eye}
          size="s"
          label={isShown ? t("hidePassword") : t("showPassword")}
          onPress={() => setIsShown(!isShown)}
        />
      }
    />
  );
}
