"""Sending what the outbox holds: mail, chat, webhooks and the desktop."""
