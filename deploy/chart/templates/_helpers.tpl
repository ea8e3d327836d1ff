{{- define "console.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "console.labels" -}}
{{ include "console.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end }}

{{- define "console.fullname" -}}
{{ printf "%s-console" .Release.Name | trunc 63 | trimSuffix "-" }}
{{- end }}

{{- define "console.image" -}}
{{- if .Values.image.digest -}}
{{ .Values.image.repository }}@{{ .Values.image.digest }}
{{- else -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end -}}
{{- end }}

{{- define "console.sessionSecret" -}}
{{ .Values.session.existingSecret | default (printf "%s-session" (include "console.fullname" .)) }}
{{- end }}

{{/* Nobody gets an unchecked connection, or one that can never work, without having said so. */}}
{{- define "console.trust" -}}
{{- $chosen := 0 -}}
{{- with .Values.controller -}}
{{- if .caSecret.name }}{{ $chosen = add $chosen 1 }}{{ end -}}
{{- if .fingerprint }}{{ $chosen = add $chosen 1 }}{{ end -}}
{{- if .systemTrust }}{{ $chosen = add $chosen 1 }}{{ end -}}
{{- if .insecure }}{{ $chosen = add $chosen 1 }}{{ end -}}
{{- end -}}
{{- if ne (int $chosen) 1 -}}
{{- fail "Choose exactly one of controller.caSecret.name, controller.fingerprint, controller.systemTrust and controller.insecure" -}}
{{- end -}}
{{- end }}
