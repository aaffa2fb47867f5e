/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _FLOW_OTHER_H
#define _FLOW_OTHER_H

#include "sample.h"

struct other {
	struct other_dump user_dump;
};

#endif
