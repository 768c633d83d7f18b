"""The screens: one file each, a blueprint of Flask named SCREEN; all but the shelf lie under /case/<case_id>/."""
