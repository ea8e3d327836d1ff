import HowToRegIcon from '@mui/icons-material/HowToRegOutlined'

/** Stands for "accepted by the vulnerability profile" wherever that is said. */
export const AcceptedIcon = HowToRegIcon
