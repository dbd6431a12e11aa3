export const phonePage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>Customer's phone</title>
<link rel="icon" href="/phone/icon.svg">
<link rel="stylesheet" href="/phone/phone.css">
<script type="module" src="/phone/phone.js"></script>
</head>
<body><div id="root"></div></body>
</html>
`;

export const phoneIcon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#1daa61"/><path d="M8 10a4 4 0 0 1 4-4h8a4 4 0 0 1 4 4v7a4 4 0 0 1-4 4h-5l-5 5v-5.3A4 4 0 0 1 8 17z" fill="#fff"/></svg>`;
