// SPDX-License-Identifier: GPL-2.0-only
#include "capi/versions.h"

#include "base/hash.h"
#include "capi/check.h"
#include "capi/delta-internal.h"
#include "capi/facts.h"
#include "capi/meet-internal.h"
#include "capi/names-internal.h"

uint32_t capi_versions(void)
{
	const uint32_t all[] = { FACTS_VERSION, CHECK_VERSION, NAMES_VERSION,
				 DELTA_VERSION, MEET_VERSION, WORDS_VERSION };

	return (uint32_t)hash_bytes(all, sizeof(all), 0);
}
