// SPDX-License-Identifier: GPL-2.0-only
#include "hawk_priv.h"

int hawk_irq(struct hawk *hawk);
int hawk_irq(struct hawk *hawk)
{
	hawk_trigger(hawk);
	return hawk->open;
}
