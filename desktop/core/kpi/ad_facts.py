"""Ad delivery as the CTR computation sees it."""

from desktop.core.delivery import AdFact, Campaign

__all__ = ["AdFact", "Campaign"]
